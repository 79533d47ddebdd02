package io.orgsync.devkit.ascora;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The file of a multipart body. */
record FilePart(String name, String contentType, Buffer content) {

    static FilePart of(Call call) {
        var request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                "/",
                Unpooled.wrappedBuffer(call.body().getBytes()));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, call.headers().getOrDefault("content-type", ""));
        try {
            return read(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePart read(DefaultFullHttpRequest request) throws IOException {
        HttpPostRequestDecoder decoder = decoder(request);
        try {
            if (decoder.getBodyHttpData("file") instanceof FileUpload file) {
                byte[] bytes = ByteBufUtil.getBytes(file.content());
                return new FilePart(file.getFilename(), file.getContentType(), Buffer.buffer(bytes));
            }
            throw new Refused("a part named file is required");
        } finally {
            decoder.destroy();
        }
    }

    private static HttpPostRequestDecoder decoder(DefaultFullHttpRequest request) {
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            throw new Refused("the body is not multipart");
        }
        return new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
    }
}
