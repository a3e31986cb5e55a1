import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { buildBase, portable } from './site/build/portable.ts';
import { sourceData } from './site/build/source-data.ts';
import { sidebar } from './site/sidebar.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { worker: { format: 'es' } },
  integrations: [
    buildBase(),
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
        Header: './site/components/shell/Header.astro',
        Hero: './site/components/shell/Hero.astro',
        SiteTitle: './site/components/shell/SiteTitle.astro',
        PageTitle: './site/components/shell/PageTitle.astro',
        Footer: './site/components/shell/Footer.astro',
      },
    }),
    sourceData(),
    portable(),
  ],
});
