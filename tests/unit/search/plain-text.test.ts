import { describe, expect, it } from 'vitest';
import { plainText } from '../../../lib/search/plain-text.ts';

describe('the plain text of HTML', () => {
  it.each([
    ['<h2>Wells</h2><p>dug by <em>hand</em>ful</p>', 'Wells dug by handful'],
    ['<ul><li>one<li>two</ul>a<br>b', 'one two a b'],
    ['salt &amp; water &lt;5 m&gt;', 'salt & water <5 m>'],
    ['<p>seen</p><script>let hidden = 1</script><style>p{}</style>', 'seen'],
    ['<p>never closed', 'never closed'],
    ['  \n ', ''],
    [null, ''],
  ])('%j is %j', (html, text) => {
    expect(plainText(html, 1_000)).toBe(text);
  });

  it('is cut to length', () => {
    expect(plainText(`<p>${'word '.repeat(1_000)}</p>`, 20)).toBe('word word word word ');
  });
});
