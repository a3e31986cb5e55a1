/** The places of the handbook, in the order in which a reader needs them. Clauses are listed on the page of their regulation. */
export const sidebar = [
  {
    label: 'Читать',
    items: [
      { label: 'Регламенты', link: '/regulations/' },
      { label: 'Сравнение', link: '/comparison/' },
      { label: 'Решения школы', link: '/decisions/' },
      { label: 'Словарь', link: '/vocabulary/' },
      { label: 'Редакции', link: '/editions/' },
    ],
  },
  {
    label: 'Работать',
    items: [
      { label: 'Мой год', link: '/year/' },
      { label: 'Мой журнал', link: '/journal/' },
      { label: 'Посчитать срок', link: '/deadline/' },
      { label: 'Проверить журналы', link: '/check/' },
    ],
  },
  {
    label: 'Вести',
    items: [
      { label: 'Методисту', link: '/methodologist/' },
      { label: 'Администратору', link: '/administrator/' },
      { label: 'Что хранится и где', link: '/privacy/' },
    ],
  },
];
