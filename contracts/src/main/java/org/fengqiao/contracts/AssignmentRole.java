package org.fengqiao.contracts;

/** Whether a dispatched unit leads the case (牵头) or assists (协作). Mechanism #34. */
public enum AssignmentRole {
    LEAD,
    ASSIST
}
