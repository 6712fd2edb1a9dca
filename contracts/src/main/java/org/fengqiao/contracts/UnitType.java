package org.fengqiao.contracts;

/** Kind of organisation unit. */
public enum UnitType {
    VILLAGE_COMMITTEE,
    TOWNSHIP_CENTRE,
    COUNTY_CENTRE,
    POLICE_STATION,
    PEOPLES_COURT,
    PETITION_OFFICE,
    PROCURATORATE,
    DEPARTMENT,
    PROFESSIONAL_COMMITTEE,
    STUDIO
}
