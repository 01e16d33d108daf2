/** A village's Kemendagri code, PP.KK.CC.DDDD. */
export const match = (param: string): boolean => /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(param);
