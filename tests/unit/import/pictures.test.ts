import { expect, test } from 'vitest';
import { pictureId, pictureType } from '../../../scripts/import/pictures.ts';

test('the same bytes have the same id, a UUID of version 5', () => {
  const id = pictureId(Buffer.from('picture'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(pictureId(Buffer.from('picture'))).toBe(id);
  expect(pictureId(Buffer.from('other'))).not.toBe(id);
});

test('a picture is known by its bytes, whatever its name says', () => {
  expect(pictureType(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
  expect(pictureType(Buffer.from('ffd8ffe0', 'hex'))).toBe('image/jpeg');
  expect(pictureType(Buffer.from('<svg onload="alert(1)">'))).toBeNull();
  expect(pictureType(Buffer.alloc(0))).toBeNull();
});
