package dev.stoa.sponsorship.money;

import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** That a line is paid out of a purchase order; of several the last counts. */
@Entity
@Immutable
class OrderedLine extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long purchaseOrderId;
    String line;
    long lineId;
    String actor;
    Instant at;

    static void put(PurchaseOrder order, Subject line, Actor by, Instant at) {
        var row = new OrderedLine();
        row.purchaseOrderId = order.id;
        row.line = line.type();
        row.lineId = line.id();
        row.actor = by.name();
        row.at = at;
        row.persist();
    }

    /** The numbers of the orders by the lines that they pay for. */
    static Map<Subject, String> numbers(List<PurchaseOrder> orders) {
        var numbers = orders.stream().collect(Collectors.toMap(order -> order.id, order -> order.number));
        return OrderedLine.<OrderedLine>list("purchaseOrderId in ?1 order by id", List.copyOf(numbers.keySet()))
                .stream()
                .collect(Collectors.toMap(
                        row -> new Subject(row.line, row.lineId),
                        row -> numbers.get(row.purchaseOrderId),
                        (earlier, later) -> later));
    }
}
