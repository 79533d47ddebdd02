package io.orgsync.ascora.transfer;

import io.orgsync.ascora.mirror.MirrorSelect;

/** Records of one kind that can be exported; every bean of this type is a resource of the export. */
public interface ExportSource {

    /** The word that callers name it by, for example {@code customers}. */
    String resource();

    /** Its rows, each with {@code id} and {@code created_at}. */
    MirrorSelect rows();
}
