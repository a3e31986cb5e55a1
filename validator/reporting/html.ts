export const html = { extension: '.html', mediaType: 'text/html; charset=utf-8', render: () => '' };
