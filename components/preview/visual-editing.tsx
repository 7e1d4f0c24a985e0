'use client';

import { useEffect } from 'react';

/** What @directus/visual-editing looks for before it adds a style of its own, which the policy of the page forbids. */
const STYLE_ID = 'directus-visual-editing-style';

/**
 * Marks in Directus's visual editor what can be edited on this page. Outside of a frame it does nothing. After a save the
 * page is loaded again.
 */
export function VisualEditing({ directusUrl }: { directusUrl: string }) {
  useEffect(() => {
    if (window.parent === window) return;
    let isHere = true;
    const loading = import('@directus/visual-editing');
    loading.then(({ apply }) => (isHere ? apply({ directusUrl }) : undefined));
    return () => {
      isHere = false;
      loading.then(({ remove }) => remove());
    };
  }, [directusUrl]);
  return <span hidden id={STYLE_ID} />;
}
