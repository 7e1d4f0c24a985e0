// `npm start` and `npm run dev`: everything up, one after the other, then the ready line.
import { completeEnvFile, readEnvFile } from './env-file.mjs';
import { SECRETS } from './secrets.mjs';
import { services } from './services.mjs';
import { readSettings } from './settings.mjs';

/** Titles as the ready line names them: what people look at first comes first. */
const READY_ORDER = ['site', 'cms', 'relay'];

/**
 * Starts all services. Resolves when all answer; they go on until the supervisor stops them.
 *
 * @param {import('./commands.mjs').Context} context
 * @param {'start' | 'dev'} mode
 */
export async function serveAll(context, mode) {
  const { steps } = context;
  await steps.step('secrets', () => {
    const added = completeEnvFile(context.envFile, SECRETS, process.env);
    return added.length > 0 ? `added to .env: ${added.join(', ')}` : 'up to date';
  });
  const file = readEnvFile(context.envFile);
  const settings = readSettings({ root: context.root, environment: process.env, file });
  const all = services(settings, mode);
  for (const service of all) await bringUp(context, service);

  const addresses = [...all]
    .sort((one, other) => READY_ORDER.indexOf(one.title) - READY_ORDER.indexOf(other.title))
    .map(({ title, address }) => `${title} ${address}`)
    .join('  ');
  const place =
    file.DIRECTUS_ADMIN_PASSWORD && !process.env.DIRECTUS_ADMIN_PASSWORD ? '.env' : 'the environment';
  const took = ((Date.now() - context.startedAt) / 1000).toFixed(1);
  console.log(
    `ready  ${addresses}  sign-in in ${place} (DIRECTUS_ADMIN_EMAIL, DIRECTUS_ADMIN_PASSWORD)  ${took} s`,
  );
}

/**
 * @param {import('./commands.mjs').Context} context
 * @param {import('./services.mjs').Service} service
 */
async function bringUp({ steps, supervisor }, { title, program, readiness, before, after }) {
  for (const task of before) await perform(task);
  await steps.step(`start the ${title}`, () => supervisor.serve(program, readiness));
  for (const task of after) await perform(task);

  /** @param {import('./services.mjs').Task} task */
  function perform(task) {
    return steps.step(task.title, async (detail) => {
      if (task.isDone?.()) return 'up to date';
      await supervisor.run(task.program, detail);
      task.onDone?.();
    });
  }
}
