package io.orgsync.ascora.transfer;

import java.util.List;
import java.util.Map;

/** A file that is written page by page. Used for one file, by one writer at a time. */
interface RecordFile {

    /** What stands in front of the first row. */
    String head();

    /** Rows, behind those that were written before. */
    String rows(List<Map<String, Object>> page);

    /** What stands behind the last row. */
    String foot();
}
