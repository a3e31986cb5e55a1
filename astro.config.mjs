import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { portable } from './site/build/portable.ts';
import { sidebar } from './site/sidebar.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Регламент',
      description: 'Школьные регламенты: что, кому и к какому сроку – и как это проверить',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      favicon: '/favicon.svg',
      credits: false,
      disable404Route: true,
      expressiveCode: false,
      pagination: false,
      sidebar,
      customCss: ['./site/styles/index.css'],
      components: {
        Head: './site/components/shell/Head.astro',
        SiteTitle: './site/components/shell/SiteTitle.astro',
        PageTitle: './site/components/shell/PageTitle.astro',
        Footer: './site/components/shell/Footer.astro',
      },
    }),
    portable(),
  ],
});
