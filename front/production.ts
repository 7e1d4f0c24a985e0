/** Imported before all else by the server: what is imported after it reads whether this is production. */
Object.assign(process.env, { NODE_ENV: 'production' });
