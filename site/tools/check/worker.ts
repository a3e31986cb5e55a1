import project from '../../../package.json' with { type: 'json' };
import { allTexts } from './all-texts.ts';
import { Desk } from './desk.ts';
import type { Reply, Request } from './messages.ts';
import { sampleFiles } from './sample.ts';

/** The page says where the site is and what day was yesterday; after that it asks. */
interface Start {
  readonly type: 'start';
  readonly root: string;
  readonly yesterday: string;
}

const post = (reply: Reply): void => self.postMessage(reply, { transfer: [] });

addEventListener('message', (event: MessageEvent<Start | Request>) => {
  const message = event.data;
  if (message.type === 'cancel') void desk?.handle(message);
  else if (message.type === 'start') tasks = tasks.then(async () => start(message));
  else tasks = tasks.then(async () => desk?.handle(message));
});

let tasks: Promise<unknown> = Promise.resolve();
let desk: Desk | undefined;

async function start({ root, yesterday }: Start): Promise<void> {
  const regulations = await allTexts();
  const sample = await sampleFiles();
  closeNetwork();
  const { version } = project;
  desk = new Desk({
    regulations,
    version,
    root,
    yesterday,
    sample: () => sample,
    post,
    now: () => performance.now(),
    requests: requestsSince(performance.now()),
  });
  post({ type: 'ready' });
}

/** From here on this worker, which alone sees the files, has no means to ask or tell anybody anything. */
function closeNetwork(): void {
  for (const name of [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'WebTransport',
    'Worker',
    'BroadcastChannel',
    'importScripts',
    'indexedDB',
    'caches',
  ]) {
    try {
      Object.defineProperty(self, name, { value: undefined, configurable: false, writable: false });
    } catch {
      // Not there in this browser, or not to be changed: the content policy of the site holds all the same.
    }
  }
}

/** How many files this worker has asked for since a moment. */
function requestsSince(moment: number): () => number {
  return () => performance.getEntriesByType('resource').filter(({ startTime }) => startTime > moment).length;
}
