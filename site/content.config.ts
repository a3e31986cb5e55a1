import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const link = z.object({ label: z.string(), href: z.string() });

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** What the page belongs to; stands above its title. */
        above: link.optional(),
        /** The number of a clause; stands beside its title. */
        number: z.string().optional(),
        /** One or two sentences under the title. */
        lead: z.string().optional(),
        /** Wider than a column of text: tables, tools. */
        wide: z.boolean().optional(),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
