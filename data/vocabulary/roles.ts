/** Who acts and towards whom. A narrower role counts wherever the broader one is asked for. */
export const roles = {
  'school-staff': { label: 'работник школы', aliases: ['сотрудник', 'работник'] },
  administration: { label: 'администрация', parent: 'school-staff' },
  'head-of-school': {
    label: 'директор',
    parent: 'administration',
    aliases: ['руководитель школы', 'директор школы'],
  },
  'deputy-head': {
    label: 'заместитель директора',
    parent: 'administration',
    aliases: ['завуч', 'зам. директора', 'замдиректора'],
  },
  'deputy-head.upbringing': {
    label: 'заместитель директора по воспитательной работе',
    parent: 'deputy-head',
    aliases: [
      'замдиректора по ВР',
      'зам. по воспитательной работе',
      'заместитель директора по воспитанию и социализации',
      'завуч по воспитательной работе',
    ],
  },
  'deputy-head.external-relations': {
    label: 'заместитель директора по внешним коммуникациям',
    parent: 'deputy-head',
    aliases: ['замдиректора по внешним коммуникациям', 'зам. по внешним коммуникациям'],
  },
  'parent-coordinator': {
    label: 'координатор по работе с родителями',
    parent: 'school-staff',
    aliases: ['координатор', 'координатор работы с родителями'],
  },
  teacher: { label: 'педагог', parent: 'school-staff' },
  'class-teacher': {
    label: 'классный руководитель',
    parent: 'teacher',
    aliases: ['кл. рук.', 'классрук', 'кл. руководитель'],
  },
  'subject-teacher': { label: 'учитель-предметник', parent: 'teacher', aliases: ['учитель', 'предметник'] },
  'additional-teacher': {
    label: 'педагог дополнительного образования',
    parent: 'teacher',
    aliases: ['педагог доп. образования', 'руководитель кружка', 'ПДО'],
  },
  specialist: { label: 'специалист', parent: 'school-staff' },
  psychologist: { label: 'педагог-психолог', parent: 'specialist', aliases: ['психолог'] },
  'social-pedagogue': { label: 'социальный педагог', parent: 'specialist', aliases: ['соцпедагог'] },
  'it-specialist': {
    label: 'специалист по информационным технологиям',
    parent: 'specialist',
    aliases: ['IT-специалист', 'ИТ-специалист'],
  },
  parent: { label: 'родитель', aliases: ['родители', 'законный представитель', 'мама', 'папа', 'мать', 'отец'] },
  'parent-committee': {
    label: 'родительский комитет',
    aliases: ['РТА', 'PTA', 'родительский комитет (РТА)', 'родком'],
  },
  student: { label: 'ученик', aliases: ['обучающийся', 'учащийся'] },
  'council-member': {
    label: 'член психолого-педагогического консилиума',
    parent: 'school-staff',
    aliases: ['член ППк', 'член консилиума', 'консилиум'],
  },
  'speech-therapist': { label: 'учитель-логопед', parent: 'specialist', aliases: ['логопед'] },
  librarian: { label: 'библиотекарь', parent: 'school-staff', aliases: ['педагог-библиотекарь'] },
} as const;
