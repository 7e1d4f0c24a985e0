const LOCALE = 'en-GB';
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

/** "1,240.5" */
export function number(value: number): string {
  return plain.format(value);
}

/** "€1,200,000"; a currency that is no ISO 4217 code is written behind the number. */
export function money(value: number, currency: string): string {
  try {
    return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      value,
    );
  } catch {
    return `${plain.format(value)} ${currency}`;
  }
}

/** "1 project", "24 projects" */
export function counted(count: number, one: string, many: string): string {
  return `${plain.format(count)} ${count === 1 ? one : many}`;
}
