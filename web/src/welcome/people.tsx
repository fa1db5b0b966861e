import { useState } from 'preact/hooks'
import type { Profile } from '../api/types.ts'
import { Icon, Initials } from '../icons.tsx'
import { useLanguage } from '../language/language.tsx'
import { roleText } from '../language/texts.ts'
import { groupPeople } from './group-people.ts'

type PeopleProps = { people: readonly Profile[]; onChoose: (person: Profile) => void }

const PersonCard = ({ person, onChoose }: { person: Profile; onChoose: (person: Profile) => void }) => {
  const { language } = useLanguage()
  return (
    <li>
      <button type="button" class="person" data-person={person.id} onClick={() => onChoose(person)}>
        <Initials name={person.name} />
        <span class="person-words">
          <bdi class="person-name">{person.name}</bdi>
          <span class="person-role">{roleText(language, person.role)}</span>
          <span class="person-id" dir="ltr">
            {person.id}
          </span>
        </span>
      </button>
    </li>
  )
}

/** Everybody one can be, by unit, with a search. */
export const People = ({ people, onChoose }: PeopleProps) => {
  const { language, t } = useLanguage()
  const [search, setSearch] = useState('')
  const groups = groupPeople(people, search, (role) => roleText(language, role))
  const count = groups.reduce((sum, group) => sum + group.people.length, 0)
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('welcome.search')}
          placeholder={t('welcome.search')}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <p class="visually-hidden" role="status">
        {count === 0 ? t('welcome.nobody') : t('welcome.found', { count })}
      </p>
      {groups.map(({ unit, people: members }) => (
        <section class="unit" key={unit}>
          <h2>
            <bdi>{unit}</bdi>
          </h2>
          <ul>
            {members.map((person) => (
              <PersonCard key={person.id} person={person} onChoose={onChoose} />
            ))}
          </ul>
        </section>
      ))}
      {count === 0 && <p class="nobody">{t('welcome.nobody')}</p>}
    </>
  )
}
