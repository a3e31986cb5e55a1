/** Kinds of events of distance learning. */
export const distanceLearning = {
  'family.contacted': {
    label: 'связь с семьёй',
    hint: 'Разговор или переписка с родителями одного ученика, кто бы ни начал',
    by: 'school-staff',
    keys: ['family', 'student', 'class'],
    aliases: ['контакт с семьёй', 'связались с родителями'],
  },
  'route.agreed': {
    label: 'индивидуальный маршрут ученика',
    hint: 'С семьёй договорились, как ребёнок учится дистанционно; подробности в журнал не пишут',
    by: 'school-staff',
    keys: ['student', 'family', 'class'],
    aliases: ['индивидуальный маршрут', 'маршрут обучения'],
  },
  'family.drawn-in': {
    label: 'приглашение семьи к участию',
    hint: 'Семью, которая держится в стороне, пригласили к общему делу; оценок семье в журнале не ставят',
    by: 'school-staff',
    keys: ['family', 'student', 'class'],
    aliases: ['вовлечение семьи', 'вовлечение родителей'],
  },
  'parent-groups.defined': {
    label: 'группы родителей определены',
    hint: 'Только факт и день: списки с оценкой семей в журнал не вносят',
    by: 'school-staff',
    keys: ['class'],
    aliases: ['определение групп родителей'],
  },
  'parent-help.arranged': {
    label: 'помощь родителей классу',
    hint: 'Родители взялись помочь с дистанционным обучением',
    by: 'school-staff',
    keys: ['class', 'family'],
    aliases: ['помощь активных родителей', 'родители помогают'],
  },
  'remote-advice.given': {
    label: 'консультация родителей на расстоянии',
    by: 'school-staff',
    keys: ['family', 'student', 'class'],
    attributes: {
      advice: {
        type: 'code',
        label: 'вид консультации',
        values: { planned: 'плановая', urgent: 'срочная' },
      },
    },
    aliases: ['консультирование родителей', 'консультация для семьи'],
  },
  'group-chat.held': {
    label: 'общение в группе родителей',
    hint: 'Один день разговора в группе – одна строка; чужих сообщений в журнал не копируют',
    by: 'school-staff',
    keys: ['class'],
    aliases: ['общение в чате', 'чат родителей'],
  },
} as const;
