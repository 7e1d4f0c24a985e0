/** "€400K", "CHF 1.2M": money in the few letters that a chart has room for. */
export function compactMoney(value: number, currency: string): string {
  const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
  try {
    return new Intl.NumberFormat('en-GB', { style: 'currency', currency, ...options }).format(value);
  } catch {
    return `${new Intl.NumberFormat('en-GB', options).format(value)} ${currency}`;
  }
}
