@echo off
rem Builds Assay on first use and runs the command.
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "reference=%home%reference-impl\target\assay-reference-impl.jar"
if not exist "%home%conformance\target\assay-conformance.jar" (
  echo assay: building ^(the first time takes a minute or two^) ... 1>&2
  pushd "%home%"
  call mvnw.cmd -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package || (popd & exit /b 3)
  popd
)
set "module=conformance"
set "more="
set "main=dev.assay.conformance.cli.Assay"
set "arguments=%*"
if /i "%~1"=="serve" (
  set "module=reference-impl"
  set "main=dev.assay.reference.cli.Serve"
  set "arguments=%arguments:*serve=%"
)
if /i "%~1"=="generate" (
  set "module=codegen"
  set "main=dev.assay.codegen.cli.Generate"
  set "arguments=%arguments:*generate=%"
  if /i "%~2"=="client" set "more=;%home%codegen\target\lib\clients\*"
)
"%java%" %ASSAY_JAVA_OPTIONS% "-Dassay.reference.jar=%reference%" -cp "%home%%module%\target\assay-%module%.jar;%home%%module%\target\lib\*%more%" %main% %arguments%
exit /b %ERRORLEVEL%
