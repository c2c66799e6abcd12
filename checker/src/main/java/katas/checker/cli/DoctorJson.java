package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import katas.checker.doctor.Doctor;

/** A finding of the doctor for programs, on one line; {@code checker/JSON.md} promises the fields. */
final class DoctorJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DoctorJson() {
    }

    static String of(Doctor.Finding finding) throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.createObjectNode().put("name", finding.name())
                .put("state", finding.diagnosis().state().word().toLowerCase(Locale.ROOT)).put("text", finding.diagnosis().text()).put("advice", finding.diagnosis().advice()));
    }
}
