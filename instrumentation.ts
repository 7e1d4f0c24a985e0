/** What begins with the server, whoever runs it: Next calls this once, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { sayTlsOnly } = await import('./lib/security/say-tls-only.ts');
  sayTlsOnly();
}
