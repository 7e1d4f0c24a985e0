// `npm run build`: the gate where a CMS is named, then `next build`. For a host that runs Next itself; `npm start`
// builds against the CMS that it has just brought to the committed model, and asks nobody.
import path from 'node:path';
import { buildEnvironment, scriptEnvironment } from './child-environment.mjs';

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const GATE = path.join('scripts', 'schema-gate.ts');

/**
 * @param {object} context
 * @param {string} context.root
 * @param {string[]} context.args
 * @param {import('./settings.mjs').Settings} context.settings
 * @param {Pick<import('./supervise.mjs').Supervisor, 'run'>} context.supervisor
 * @returns {Promise<number>} the exit code of the first that fails, or 0
 */
export async function buildSite({ root, args, settings, supervisor }) {
  const gate = await askGate();
  if (gate !== 0) return gate;
  return supervisor.run({
    name: 'build',
    args: [NEXT, 'build', ...args],
    cwd: root,
    env: buildEnvironment(settings),
    visible: true,
  });

  async function askGate() {
    if (!settings.givenCms) return 0;
    if (settings.env.SCHEMA_GATE === 'off') {
      console.error(
        'SCHEMA_GATE is off: nobody has compared the model of the CMS with what the site asks for.',
      );
      return 0;
    }
    return supervisor.run({
      name: 'gate',
      args: [GATE],
      cwd: root,
      env: scriptEnvironment(settings),
      visible: true,
    });
  }
}
