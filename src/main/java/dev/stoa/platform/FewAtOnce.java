package dev.stoa.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For a write that locks a row which a crowd may want at the same moment: a budget, the places of one date. Four of a process
 * are at it at a time, the others wait at the door, first come first served, and without a connection, which all other pages
 * need. Stands beside {@code @Transactional}: the door is before the transaction. Inside a transaction it lets everybody
 * through, for who holds a connection already must not wait for those who want one.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FewAtOnce {

    /** Which door: writes that lock the same rows share one. */
    @Nonbinding
    String value();
}
