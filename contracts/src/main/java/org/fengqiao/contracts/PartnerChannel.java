package org.fengqiao.contracts;

/** Sideways channel to a partner unit (警调、诉调、访调、政调、检调); mechanism #46. */
public enum PartnerChannel {
    POLICE,
    COURT,
    PETITION,
    ADMINISTRATIVE,
    PROCURATORATE
}
