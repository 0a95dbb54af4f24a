package dev.stoa.github.webhook;

import dev.stoa.support.Statements;
import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The pool of the application, counting what one thread sends through it: for those who speak JDBC, whom {@link Statements}
 * does not hear.
 */
final class CountedStatements {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.currentThread();
    private final AgroalDataSource pool;

    CountedStatements(AgroalDataSource pool) {
        this.pool = pool;
    }

    AgroalDataSource pool() {
        return proxy(AgroalDataSource.class, (method, arguments) -> {
            Object answer = call(pool, method, arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    /** Everything that was sent while this ran, by JDBC and by Hibernate. */
    List<String> of(Runnable work) {
        sent.clear();
        List<String> byHibernate = Statements.of(work);
        List<String> all = new ArrayList<>(byHibernate);
        all.addAll(sent);
        return all;
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement") && Thread.currentThread() == thread) {
                sent.add(arguments[0].toString());
            }
            return call(connection, method, arguments);
        });
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.make(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
