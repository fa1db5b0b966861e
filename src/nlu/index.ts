export {
  ENTITY_KEYS,
  type Entities,
  type EntityKey,
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from './labels.ts'
export type { Alternative, Certainty, Understander, Understanding } from './understanding.ts'
