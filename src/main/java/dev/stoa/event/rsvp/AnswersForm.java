package dev.stoa.event.rsvp;

import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a guest answers to the hosts' questions, as typed; all of it is voluntary. */
public class AnswersForm {

    private static final int LONGEST = 500;

    @RestForm
    public String diet;

    @RestForm
    public String access;

    @RestForm
    public String answer;

    static AnswersForm of(Answers answers) {
        var form = new AnswersForm();
        form.diet = answers.diet();
        form.access = answers.access();
        form.answer = answers.other();
        return form;
    }

    Errors read() {
        diet = Typed.line(diet);
        access = Typed.line(access);
        answer = Typed.line(answer);
        return tooLong("answer", answer, tooLong("access", access, tooLong("diet", diet, Errors.NONE)));
    }

    /** Only what is asked. */
    Answers answers(GuestTerms terms) {
        return new Answers(
                terms.asksDiet ? Typed.orNull(diet) : null,
                terms.asksAccess ? Typed.orNull(access) : null,
                terms.question != null ? Typed.orNull(answer) : null);
    }

    private static Errors tooLong(String field, String typed, Errors errors) {
        return typed.length() > LONGEST
                ? errors.with(field, Texts.of(RsvpTexts.class).answerTooLong())
                : errors;
    }
}
