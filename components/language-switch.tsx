import { ALL_LANGUAGES, isInEveryLanguage, LANGUAGES, pathIn } from '../lib/languages/languages.ts';
import { pageLanguage } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';

/**
 * This page in the other languages, each named in itself. The page renders it, not the layout, which knows no path.
 *
 * @param path of the page in the first language
 */
export function LanguageSwitch({ path }: { path: string }) {
  if (!isInEveryLanguage(path)) return null;
  const others = ALL_LANGUAGES.filter((language) => language !== pageLanguage());
  return (
    <nav className="frame languages" aria-label={words().document.languages}>
      <ul className="link-row">
        {others.map((language) => (
          <li key={language}>
            <a
              href={pathIn(language, path)}
              hrefLang={language}
              lang={language}
              dir={LANGUAGES[language].direction}
            >
              {LANGUAGES[language].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
