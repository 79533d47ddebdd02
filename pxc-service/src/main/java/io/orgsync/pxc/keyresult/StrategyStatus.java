package io.orgsync.pxc.keyresult;

/** The words for states of objectives and Key Results, as shipped front ends use them. */
final class StrategyStatus {

    static final String OF_OBJECTIVES = "Draft|Active|On Track|At Risk|Off Track|Completed|Archived";
    static final String OF_OBJECTIVES_RULE =
            "must be one of Draft, Active, On Track, At Risk, Off Track, Completed, Archived";
    static final String NEW_OBJECTIVE = "Active";

    static final String OF_KEY_RESULTS = "Not Started|On Track|At Risk|Stuck|Completed";
    static final String OF_KEY_RESULTS_RULE = "must be one of Not Started, On Track, At Risk, Stuck, Completed";
    static final String NEW_KEY_RESULT = "Not Started";

    private StrategyStatus() {}
}
