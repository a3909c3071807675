/**
 * 1234567 → "1.234.567 đ", with a no-break space. `amount` is an integer number of đồng.
 *
 * Not by Intl.NumberFormat: to make one costs a cheap phone as long as to draw the list.
 */
export const formatMoney = (amount: number): string =>
  `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.')}\u00a0đ`;
