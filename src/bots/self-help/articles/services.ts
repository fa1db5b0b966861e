import type { Article } from './article.ts'

/** Accounts, Massar, sites, platforms and training. */
export const SERVICE_ARTICLES: readonly Article[] = [
  {
    id: 'password_forgotten',
    category: 'account_access',
    when: [['forgotten', 'password']],
    unless: [
      'others_account',
      'locked',
      'authenticator',
      'wrong',
      'reset_fails',
      'new_phone',
      'not_received',
    ],
  },
  {
    id: 'password_refused',
    category: 'account_access',
    when: [['password', 'wrong']],
    unless: ['others_account', 'locked', 'authenticator', 'forgotten'],
  },
  {
    id: 'activation_code_late',
    category: 'account_access',
    when: [['activation_code', 'not_received']],
    unless: ['new_phone', 'authenticator'],
  },
  {
    id: 'two_factor_refused',
    category: 'account_access',
    when: [['authenticator', 'wrong']],
    unless: ['new_phone', 'locked'],
  },
  {
    id: 'grades_session',
    category: 'massar_grades',
    when: [['session_end']],
    unless: ['validated', 'excel'],
  },
  {
    id: 'grades_not_saved',
    category: 'massar_grades',
    when: [['not_saved']],
    unless: ['validated', 'excel', 'session_end', 'print', 'by_mistake'],
  },
  {
    id: 'grades_excel_import',
    category: 'massar_grades',
    when: [['excel', 'wrong']],
    unless: ['validated', 'session_end', 'print'],
  },
  {
    id: 'massar_print_blank',
    category: 'massar_grades',
    when: [
      ['print', 'blank'],
      ['print', 'not_opening'],
      ['print', 'dead'],
    ],
    unless: ['excel', 'validated', 'wrong'],
  },
  {
    id: 'absence_not_saved',
    category: 'massar_absence',
    when: [['not_saved'], ['absence_word', 'session_end']],
    unless: ['by_mistake', 'correct', 'print'],
  },
  {
    id: 'absence_correct',
    category: 'massar_absence',
    when: [
      ['correct', 'by_mistake'],
      ['correct', 'absence_word'],
    ],
    unless: ['not_saved', 'print', 'several', 'validated', 'dead', 'cannot_edit'],
  },
  {
    id: 'timetable_not_shown',
    category: 'massar_structures',
    when: [['timetable', 'not_shown']],
    unless: ['shared_slot', 'several'],
  },
  {
    id: 'pupil_not_found',
    category: 'massar_enrolment',
    when: [['pupil', 'not_shown']],
    unless: ['transfer', 'several', 'correct'],
  },
  {
    id: 'pupil_transfer_pending',
    category: 'massar_enrolment',
    when: [
      ['transfer', 'pending'],
      ['transfer', 'not_shown'],
    ],
    unless: ['correct', 'several', 'other_side_done'],
  },
  {
    id: 'app_restart',
    category: 'mobile_app',
    when: [['not_opening'], ['closing'], ['dead']],
    unless: ['marks', 'sign_in', 'timetable', 'absence_word'],
    general: true,
  },
  {
    id: 'app_login',
    category: 'mobile_app',
    when: [['sign_in'], ['password', 'wrong']],
    unless: ['forgotten', 'works_on_site'],
  },
  {
    id: 'app_marks_missing',
    category: 'mobile_app',
    when: [['marks', 'not_shown']],
    unless: ['wrong', 'sign_in'],
  },
  {
    id: 'site_certificate',
    category: 'other_system',
    when: [['certificate']],
    unless: ['attestation', 'blank'],
  },
  {
    id: 'site_down',
    category: 'other_system',
    when: [['not_opening'], ['dead'], ['slow'], ['blank']],
    unless: ['excel', 'print', 'sign_in', 'certificate', 'not_saved', 'need'],
    general: true,
  },
  {
    id: 'video_stuck',
    category: 'digital_resources',
    when: [
      ['video', 'stuck_video'],
      ['video', 'not_opening'],
      ['video', 'dead'],
    ],
    unless: ['licence', 'content_gone', 'teams', 'several'],
  },
  {
    id: 'teams_browser',
    category: 'digital_resources',
    when: [
      ['teams', 'not_opening'],
      ['teams', 'dead'],
      ['teams', 'closing'],
    ],
    unless: ['content_gone', 'video'],
  },
  {
    id: 'platform_other_browser',
    category: 'digital_resources',
    when: [
      ['platform', 'not_opening'],
      ['platform', 'dead'],
      ['platform', 'slow'],
    ],
    unless: ['licence', 'content_gone', 'teams', 'video'],
  },
  {
    id: 'training_certificate',
    category: 'training',
    when: [['attestation', 'not_received']],
    unless: ['dates'],
  },
  {
    id: 'training_link',
    category: 'training',
    when: [
      ['link', 'not_opening'],
      ['link', 'dead'],
    ],
  },
  { id: 'training_dates', category: 'training', when: [['dates', 'training']], general: true },
]
