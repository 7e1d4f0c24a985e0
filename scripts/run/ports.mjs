// A port in use is found before anything is installed or started, not by a child's stack trace later.
import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

const HOST = '127.0.0.1';

/**
 * Refuses, naming port and variable, when nothing can listen there.
 *
 * @param {string} variable that chooses the port
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requireFreePort(variable, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      reject(new Refusal(sentence(error.code, variable, port), { cause: error }));
    });
    server.listen({ host: HOST, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** @param {string | undefined} code @param {string} variable @param {number} port */
function sentence(code, variable, port) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use: stop what listens there, or choose another with ${variable}.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} is not open to this user: choose one above 1023 with ${variable}.`;
  }
  return `Port ${port} cannot be listened on (${code}): choose another with ${variable}.`;
}
