package io.orgsync.ascora.push;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of writes by their words. */
@ApplicationScoped
class WriteKinds {

    private final Map<String, WriteKind> kinds;

    WriteKinds(@All List<WriteKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(WriteKind::word, Function.identity()));
    }

    WriteKind of(String word) {
        return Optional.ofNullable(kinds.get(word))
                .orElseThrow(() -> new IllegalStateException("no kind of write is called " + word));
    }

    WriteKind of(Write write) {
        return of(write.kind());
    }
}
