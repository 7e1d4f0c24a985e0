/** Reads an answer piece by piece, so that a body without end costs neither memory nor time. */

/** Passes the text of a body on as it comes, up to `maxBytes`; what is beyond is not read. */
export async function readBounded(
  response: Response,
  maxBytes: number,
  take: (text: string) => void,
): Promise<void> {
  if (!response.body) return;
  const decoder = new TextDecoder();
  let read = 0;
  for await (const chunk of response.body) {
    const rest = maxBytes - read;
    take(decoder.decode(chunk.byteLength > rest ? chunk.subarray(0, rest) : chunk, { stream: true }));
    read += chunk.byteLength;
    if (read >= maxBytes) return; // leaving the loop cancels the body
  }
}
