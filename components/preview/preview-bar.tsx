import type { PreviewedCollection } from '../../contract/preview.ts';
import { ALL_LANGUAGES, isInEveryLanguage, LANGUAGES, type Language } from '../../lib/languages/languages.ts';
import { pageLanguage, untranslated } from '../../lib/languages/page-language.ts';

/** Says that this is no page of the site yet, and leads to the draft in the other languages. */
export function PreviewBar({
  children,
  collection,
  pathIn,
}: {
  children: React.ReactNode;
  collection: PreviewedCollection;
  /** Where this preview is in a language. */
  pathIn: (language: Language) => string;
}) {
  return (
    <div className="preview-bar">
      <p {...untranslated()}>{children}</p>
      {isInEveryLanguage(`/${collection}`) && (
        <nav aria-label="This draft in other languages" {...untranslated()}>
          <ul className="link-row">
            {ALL_LANGUAGES.filter((language) => language !== pageLanguage()).map((language) => (
              <li key={language}>
                <a
                  href={pathIn(language)}
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
      )}
    </div>
  );
}
