package dev.stoa.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The doors of {@link FewAtOnce}, before those of {@code @Transactional} (which stands at 200). */
@FewAtOnce("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class FewAtOnceDoor {

    private static final int FEW = 4;

    private static final Map<String, Semaphore> DOORS = new ConcurrentHashMap<>();

    @AroundInvoke
    Object wait(InvocationContext call) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return call.proceed();
        }
        var door = DOORS.computeIfAbsent(
                call.getInterceptorBinding(FewAtOnce.class).value(), name -> new Semaphore(FEW, true));
        door.acquire();
        try {
            return call.proceed();
        } finally {
            door.release();
        }
    }
}
