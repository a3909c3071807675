/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, nothing reflected) of ASCII text, as four capital hex digits. */
export const crc16 = (text: string): string => {
  let crc = 0xffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
};
