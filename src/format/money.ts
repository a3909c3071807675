const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** 1234567 → "1.234.567 đ", with a no-break space. `amount` is an integer number of đồng. */
export const formatMoney = (amount: number): string => `${grouped.format(amount)}\u00a0đ`;
