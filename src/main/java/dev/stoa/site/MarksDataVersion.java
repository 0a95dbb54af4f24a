package dev.stoa.site;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/** Every entity that is written marks the data version: no write path can forget it. */
@PersistenceUnitExtension
class MarksDataVersion implements Interceptor {

    @Inject
    DataVersion version;

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] properties, Type[] types) {
        version.changed();
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] now, Object[] before, String[] properties, Type[] types) {
        version.changed();
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] properties, Type[] types) {
        version.changed();
    }
}
