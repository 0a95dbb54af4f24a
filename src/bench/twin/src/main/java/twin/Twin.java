package twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal's page of projects, as Spring Boot and Thymeleaf make it: the same rows by the same statements, the same HTML. */
@SpringBootApplication
public class Twin {

    public static void main(String... args) {
        SpringApplication.run(Twin.class, args);
    }
}
