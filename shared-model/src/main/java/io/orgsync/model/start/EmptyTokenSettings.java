package io.orgsync.model.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/**
 * A variable of the tokens that is there and empty, as in a copied file that nobody has filled in, counts as one that isn't
 * there: so that the start is refused with our sentence, which names it.
 */
public class EmptyTokenSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final String TOKENS = "mp.jwt.verify.";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return name.startsWith(TOKENS) && isEmpty(value) ? null : value;
    }

    private static boolean isEmpty(ConfigValue value) {
        return value != null && value.getValue() != null && value.getValue().isBlank();
    }
}
