package io.orgsync.model.retention;

import java.util.List;

/** The expiries of one feature. Every bean of this type is asked. */
public interface Expiries {

    /** In the order in which they are to be deleted. */
    List<Expiry> expiries();
}
