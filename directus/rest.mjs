// The few REST calls that provisioning needs, with errors that say what Directus answered.

/** @typedef {Awaited<ReturnType<typeof signIn>>} Rest */

/**
 * Signs in and returns the calls, each of which resolves to the answer's `data` and throws with status and message
 * otherwise. Long work signs in again by itself: an access token lives 15 minutes.
 *
 * @param {string} url of the CMS, without a slash at the end
 * @param {string} email
 * @param {string} password
 */
export async function signIn(url, email, password) {
  let token = '';
  let renewAt = 0;
  async function authorise() {
    const answer = await fetch(`${url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok)
      throw new Error(
        `The CMS refused the sign-in of ${email} (${answer.status}). Are the credentials in .env those of this database?`,
      );
    const { data } = await answer.json();
    token = data.access_token;
    renewAt = Date.now() + data.expires / 2;
  }
  /** @param {string} method @param {string} path @param {unknown} [body] */
  async function call(method, path, body) {
    if (Date.now() > renewAt) await authorise();
    const isForm = body instanceof FormData;
    const answer = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(isForm ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`);
    return text ? JSON.parse(text).data : null;
  }
  await authorise();
  return {
    /** @param {string} path */
    get: (path) => call('GET', path),
    /** @param {string} path @param {unknown} body */
    post: (path, body) => call('POST', path, body),
    /** @param {string} path @param {unknown} body */
    patch: (path, body) => call('PATCH', path, body),
  };
}
