/** Categories of pupils. Sensitive: a log and a roster carry the code alone. */
export const categories = {
  ovz: {
    label: 'ученик с ограниченными возможностями здоровья',
    aliases: ['ОВЗ', 'с ОВЗ', 'ребёнок с ОВЗ', 'ученик с ОВЗ'],
  },
  'family-support': {
    label: 'семья отнесена к социально неблагополучным',
    aliases: ['неблагополучная семья', 'соц. неблагополучие', 'СОП'],
  },
} as const;
