import type { SchoolCalendar } from '../../schemas/school-calendar.ts';
import type { WorkingCalendar } from '../../schemas/working-calendar.ts';
import kz2023 from './working/KZ-2023.json' with { type: 'json' };
import kz2024 from './working/KZ-2024.json' with { type: 'json' };
import kz2025 from './working/KZ-2025.json' with { type: 'json' };
import kz2026 from './working/KZ-2026.json' with { type: 'json' };
import kz2027 from './working/KZ-2027.json' with { type: 'json' };
import ru2023 from './working/RU-2023.json' with { type: 'json' };
import ru2024 from './working/RU-2024.json' with { type: 'json' };
import ru2025 from './working/RU-2025.json' with { type: 'json' };
import ru2026 from './working/RU-2026.json' with { type: 'json' };
import ru2027 from './working/RU-2027.json' with { type: 'json' };
import kzSchool2023 from './school/kz-2023-24.json' with { type: 'json' };
import kzSchool2025 from './school/kz-2025-26.json' with { type: 'json' };
import ruQuarters2025 from './school/ru-2025-26-quarters.json' with { type: 'json' };
import ruTrimesters2025 from './school/ru-2025-26-trimesters.json' with { type: 'json' };
import template2026 from './school/template-2026-27.json' with { type: 'json' };

// TypeScript reads the literals of a JSON module as plain strings. Nothing is parsed when the module loads: that
// every file fits its schema is proved by tests/time/calendars.test.ts.

/** The working calendars that come with the product: Russia and Kazakhstan, 2023–2027. */
export const workingCalendars = [
  ru2023,
  ru2024,
  ru2025,
  ru2026,
  ru2027,
  kz2023,
  kz2024,
  kz2025,
  kz2026,
  kz2027,
] as WorkingCalendar[];

/** The school calendars that come with the product, by id. The one of status `template` is a form, not a calendar. */
export const schoolCalendars = {
  'ru-2025-26-quarters': ruQuarters2025,
  'ru-2025-26-trimesters': ruTrimesters2025,
  'kz-2023-24': kzSchool2023,
  'kz-2025-26': kzSchool2025,
  'template-2026-27': template2026,
} as Record<string, SchoolCalendar>;
