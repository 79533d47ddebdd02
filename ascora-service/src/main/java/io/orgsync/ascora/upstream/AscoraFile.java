package io.orgsync.ascora.upstream;

import io.orgsync.model.upstream.StreamedBody;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;

/**
 * A file on its way to Ascora, as the part {@code file} of a form. It is never in memory as a whole.
 *
 * @param name without quotes, backslashes and control characters
 * @param contentType a media type without parameters
 * @param length in bytes
 * @param content exactly so many bytes
 * @param boundary what parts the form: nothing that the file could hold
 */
public record AscoraFile(String name, String contentType, long length, Multi<Buffer> content, String boundary) {

    StreamedBody multipart() {
        Buffer head = Buffer.buffer("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: " + contentType + "\r\n\r\n");
        Buffer tail = Buffer.buffer("\r\n--" + boundary + "--\r\n");
        Multi<Buffer> form = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(head),
                        content,
                        Multi.createFrom().item(tail));
        return new StreamedBody(head.length() + length + tail.length(), form);
    }

    String contentTypeOfForm() {
        return "multipart/form-data; boundary=" + boundary;
    }
}
