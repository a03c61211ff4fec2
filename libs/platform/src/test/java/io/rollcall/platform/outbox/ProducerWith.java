package io.rollcall.platform.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Another producer, but for sending. */
@FunctionalInterface
interface ProducerWith {

  Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent, Callback callback);

  @SuppressWarnings("unchecked")
  static Producer<String, byte[]> sending(Producer<String, byte[]> other, ProducerWith own) {
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            ProducerWith.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (self, method, arguments) -> {
              if (method.getName().equals("send") && arguments.length == 2) {
                return own.send(
                    (ProducerRecord<String, byte[]>) arguments[0], (Callback) arguments[1]);
              }
              try {
                return method.invoke(other, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
