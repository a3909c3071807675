/** phí (for a service), lệ phí (for an act of the state), giá (a price). Luật Phí và lệ phí 2015, Điều 3. */
export const FEE_KINDS = ['phí', 'lệ phí', 'giá'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];
